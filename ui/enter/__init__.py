"""The screen on which a note keeper enters what stands on paper forms."""
