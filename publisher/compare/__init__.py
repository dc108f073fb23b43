"""`helder diff`: two versions of the letters side by side, for editors and for a comment on a merge request."""
