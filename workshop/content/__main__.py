"""`python -m workshop.content [content/]`: checks the words and lists what is wrong with them."""

import sys
from collections.abc import Sequence
from pathlib import Path

from workshop.content.load import SHIPPED, ContentError, load
from workshop.content.references import walk
from workshop.language import Text


def main(arguments: Sequence[str]) -> int:
    """Prints the outcome; returns 0 for sound content, 1 for problems, 2 for a missing folder."""
    if len(arguments) > 1:
        print("Usage: python -m workshop.content [content/]", file=sys.stderr)
        return 2
    path = Path(arguments[0]) if arguments else SHIPPED
    if not path.is_dir():
        print(f"There is no folder {path}. Name the folder with content.", file=sys.stderr)
        return 2
    try:
        content = load(path)
    except ContentError as error:
        print(error, file=sys.stderr)
        return 1
    files = sum(1 for file in path.rglob("*.yaml"))
    texts = sum(1 for _, part in walk(content) if isinstance(part, Text))
    print(f"Content is sound: {files} files, {texts} texts.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
