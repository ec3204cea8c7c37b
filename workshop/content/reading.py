"""Reading YAML that authors write: plain values with their line numbers, and nothing hidden."""

from dataclasses import dataclass, field
from pathlib import Path as FilePath
from typing import Final

import yaml

Path = tuple[str | int, ...]

_TAGS: Final = ("map", "seq", "str", "int", "float", "bool", "null", "timestamp")


@dataclass(frozen=True)
class Fault:
    """What is wrong at one place of a file, and what its author can do about it."""

    path: Path
    wrong: str
    remedy: str
    line: int | None = None


@dataclass
class Document:
    """A file as plain values; lists come as tuples, because content never changes."""

    values: object = None
    lines: dict[Path, int] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)

    def line(self, path: Path) -> int | None:
        """The line of the place, or of the nearest place around it that is in the file."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path)


class _Loader(yaml.SafeLoader):
    """PyYAML's safe loader without aliases, with which a tiny file can unfold into gigabytes."""

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        event = self.peek_event()  # type: ignore[no-untyped-call]  # no types in the stubs
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise yaml.composer.ComposerError(
                None, None, "a reference with & or * is not used here", event.start_mark
            )
        return super().compose_node(parent, index)


def read(file: FilePath) -> Document:
    """The values of a file, with every fault of YAML itself that the reader could find."""
    document = Document()
    try:
        root = _compose(file.read_text(encoding="utf-8"))
        if root is None:
            _fault(document, (), "the file is empty", "Fill it, or remove it.")
        else:
            document.values = _value(document, root, ())
    except UnicodeDecodeError:
        _fault(document, (), "this is not text in UTF-8", "Save the file again as UTF-8.")
    except RecursionError:
        _fault(document, (), "the values are nested too deeply", "Keep to the form of the others.")
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        wrong = f"YAML can't read this: {error.problem}"
        remedy = "Check quotes, colons and indentation here and in the line above."
        document.faults.append(Fault((), wrong, remedy, mark.line + 1 if mark else None))
    except yaml.YAMLError as error:
        wrong = f"YAML can't read this: {' '.join(str(error).split())}"
        _fault(document, (), wrong, "Remove the odd character.")
    return document


def _compose(text: str) -> yaml.Node | None:
    loader = _Loader(text)
    try:
        return loader.get_single_node()
    finally:
        loader.dispose()


def _value(document: Document, node: yaml.Node, path: Path) -> object:
    document.lines.setdefault(path, node.start_mark.line + 1)
    if node.tag.rpartition(":")[2] not in _TAGS:
        _fault(document, path, f"the tag {node.tag} is not used here", "Remove it.", node)
    elif isinstance(node, yaml.MappingNode):
        return _mapping(document, node, path)
    elif isinstance(node, yaml.SequenceNode):
        return tuple(_value(document, part, (*path, i)) for i, part in enumerate(node.value))
    else:
        return _scalar(document, node, path)
    return None


def _mapping(document: Document, node: yaml.MappingNode, path: Path) -> dict[str, object]:
    values: dict[str, object] = {}
    for name, part in node.value:
        key = name.value if isinstance(name, yaml.ScalarNode) else "?"
        inner = (*path, key)
        if key in values:
            first = document.lines[inner]
            wrong = f'"{key}" is written twice (first on line {first})'
            remedy = "Keep one of them."
            document.faults.append(Fault(inner, wrong, remedy, name.start_mark.line + 1))
            continue
        document.lines[inner] = name.start_mark.line + 1
        values[key] = _value(document, part, inner)
    return values


def _scalar(document: Document, node: yaml.Node, path: Path) -> object:
    if node.tag.endswith(":timestamp"):
        return node.value
    loader = _Loader("")
    try:
        return loader.construct_object(node)
    except (ValueError, KeyError):
        _fault(document, path, f"{node.value} does not fit its tag", "Remove the tag.", node)
        return None
    finally:
        loader.dispose()


def _fault(
    document: Document,
    path: Path,
    wrong: str,
    remedy: str,
    node: yaml.Node | None = None,
) -> None:
    line = node.start_mark.line + 1 if node else None
    document.faults.append(Fault(path, wrong, remedy, line))
