"""Word lists that editors may change: plain text, with a source line above each group."""
