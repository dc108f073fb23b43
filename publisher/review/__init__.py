"""Review by readers, and sign-off that lives in Git: answers, rounds, and who agreed with exactly which version."""
