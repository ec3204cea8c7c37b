"""What a participant sees and fills in: one module for each kind of activity."""
