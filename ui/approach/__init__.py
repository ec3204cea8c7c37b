"""The change approach: the picture, one point at a time, and what was agreed."""
