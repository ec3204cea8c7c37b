"""Closing a step, in the cockpit and on the page that shows all of them."""
