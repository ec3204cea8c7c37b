"""The database from the command line: `python -m db start|migrate`."""

import argparse
import sys

from db import engine
from db.queries import host

_FIRST = "Start a workshop here (keep this link, it is shown once): {address}/k/{key}"
_AGAIN = (
    "Start a workshop at {address} in the browser that you used before, "
    "or run `python3 dev.py start --new-key` for a new link."
)


def main(arguments: list[str]) -> int:
    """Migrate the database, and with `start` print the facilitator's way in."""
    parser = argparse.ArgumentParser(prog="python -m db", description=__doc__)
    parser.add_argument("verb", choices=["start", "migrate"])
    parser.add_argument("--address", default="http://localhost:8501")
    parser.add_argument("--new-key", action="store_true")
    options = parser.parse_args(arguments)
    try:
        engine.migrate()
    except engine.UnsafeFolder as error:
        print(error, file=sys.stderr)
        return 1
    if options.verb == "start":
        print(_way_in(options.address, new_key=options.new_key), flush=True)
    return 0


def _way_in(address: str, *, new_key: bool) -> str:
    with engine.writing() as db:
        if host.has_key(db) and not new_key:
            return _AGAIN.format(address=address)
        return _FIRST.format(address=address, key=host.new_key(db))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
