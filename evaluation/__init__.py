"""How good are the pipeline, the scores and the norms?  `python -m evaluation` writes docs/evaluation.md."""
