"""LiNT-II: how hard a Dutch text is to understand, on a scale that was fitted on what readers understood.

Sources: J. Kim and H. Pander Maat, LiNT-II 0.1.3, https://github.com/vanboefer/lint_ii (formula, tables, EUPL-1.2);
H. Pander Maat, S. Kleijn and S. Frissen, 'LiNT: een leesbaarheidsformule en een leesbaarheidsinstrument', Tijdschrift
voor Taalbeheersing 45 (2023) 1, 2-39.  The code here is our own; docs/adr/0007-lint.md says why.
"""
