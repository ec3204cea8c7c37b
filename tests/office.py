"""LibreOffice, where there is one: it decides on tracked changes as somebody with a mouse would.

The commands are those of its menu. A small macro in a profile of its own gives them, as only that
needs no further part of LibreOffice.
"""

import shutil
import subprocess
from pathlib import Path

_LIBRARIES = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:libraries PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "libraries.dtd">
<library:libraries xmlns:library="http://openoffice.org/2000/library"
 xmlns:xlink="http://www.w3.org/1999/xlink">
<library:library library:name="Standard" xlink:href="$(USER)/basic/Standard/script.xlb/"
 xlink:type="simple" library:link="false"/>
</library:libraries>"""
_LIBRARY = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard"
 library:readonly="false" library:passwordprotected="false">
<library:element library:name="Changes"/>
</library:library>"""
_MODULE = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Changes"
 script:language="StarBasic">
Sub Decide(source As String, target As String, order As String)
  Dim unseen(0) As New com.sun.star.beans.PropertyValue
  unseen(0).Name = "Hidden"
  unseen(0).Value = True
  Dim kind(0) As New com.sun.star.beans.PropertyValue
  kind(0).Name = "FilterName"
  kind(0).Value = "MS Word 2007 XML"
  text = StarDesktop.loadComponentFromURL(source, "_blank", 0, unseen())
  dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
  dispatcher.executeDispatch(text.CurrentController.Frame, order, "", 0, Array())
  text.storeToURL(target, kind())
  text.close(True)
End Sub
Sub Both(source As String, accepted As String, rejected As String)
  Decide(source, accepted, ".uno:AcceptAllTrackedChanges")
  Decide(source, rejected, ".uno:RejectAllTrackedChanges")
End Sub
</script:module>"""


def program() -> str | None:
    """LibreOffice on this machine; None when it has none."""
    return shutil.which("soffice") or shutil.which("libreoffice")


def decided(file: bytes, folder: Path) -> dict[str, bytes]:
    """The .docx file with everything 'accepted' and with everything 'rejected'."""
    source = folder / "source.docx"
    source.write_bytes(file)
    targets = {name: folder / f"{name}.docx" for name in ("accepted", "rejected")}
    _profile(folder)
    arguments = ",".join(f'"{path.as_uri()}"' for path in (source, *targets.values()))
    done = _run(folder, f"macro:///Standard.Changes.Both({arguments})")
    if not all(path.exists() for path in targets.values()):
        raise AssertionError(f"LibreOffice wrote nothing: {done}")
    return {name: path.read_bytes() for name, path in targets.items()}


def _run(folder: Path, order: str) -> str:
    command = [
        program() or "soffice",
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        "--headless",
        "--norestore",
        order,
    ]
    done = subprocess.run(command, capture_output=True, timeout=120, check=False)
    return done.stderr.decode(errors="replace")


def _profile(folder: Path) -> None:
    """A profile with the macro in it; the first start makes one, with a library of its own."""
    _run(folder, "--terminate_after_init")
    standard = folder / "profile" / "user" / "basic" / "Standard"
    standard.mkdir(parents=True, exist_ok=True)
    (standard.parent / "script.xlc").write_text(_LIBRARIES, "utf-8")
    (standard / "script.xlb").write_text(_LIBRARY, "utf-8")
    (standard / "Changes.xba").write_text(_MODULE, "utf-8")
