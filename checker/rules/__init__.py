"""The rules: `catalogue.RULES` lists them, `pages.page` explains them."""
