"""The agenda: choosing a template, changing it, and what its items are called."""
