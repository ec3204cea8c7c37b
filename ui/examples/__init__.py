"""Examples on every screen but the form: the gallery, its gaps, the programme, and the beamer."""
