"""The pieces of the cockpit: what to do now, the steps, the links, the people."""
