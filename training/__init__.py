"""How the embedded language pipeline is made: `make model`."""
