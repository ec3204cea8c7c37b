"""The host's key: who may start workshops on this installation."""

from sqlmodel import Session, col, delete, select

from db.models import Key
from db.tokens import hashed, new_token
from workshop.access import Role


def has_key(db: Session) -> bool:
    """Whether this installation already gave out its host key."""
    return db.exec(select(Key.id).where(Key.role == Role.HOST)).first() is not None


def new_key(db: Session) -> str:
    """Make the host's key; an earlier one stops working. Returned once: only its hash is kept."""
    db.exec(delete(Key).where(col(Key.role) == Role.HOST))
    token = new_token()
    db.add(Key(role=Role.HOST, token_hash=hashed(token)))
    return token
