"""Rendered Markdown to blocks, sentences and words, each with its place."""
