"""The words of the interface, one module per area, Dutch and English side by side."""
