"""What people see when a page fails: plain words in their own language, never a trace."""

from ui import live, markup, session
from workshop.words import web as words


def explain(problem: Exception) -> bool:
    """Say that something went wrong; True keeps Streamlit's own English notice away.

    Streamlit has written the problem itself to the log before it calls this.
    """
    lang = live.last_language() or session.guest_language()
    markup.show(
        '<div class="gt-empty" role="alert"><b>{title}</b><br>{text}</div>',
        title=words.BROKEN_TITLE[lang],
        text=words.BROKEN[lang],
    )
    return True
