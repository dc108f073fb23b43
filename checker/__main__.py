"""`python -m checker`: the checker alone, without WeasyPrint or MkDocs."""

from checker.cli import main

main(prog_name="python -m checker")
