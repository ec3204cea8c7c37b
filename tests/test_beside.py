"""Calculations beside the pages."""

import threading

import pytest

from db import beside


def test_the_same_name_is_calculated_once_and_its_last_result_is_kept():
    begun = []

    def work():
        begun.append(1)
        yield "first"
        yield "last"

    turn = threading.Lock()
    for _ in range(3):
        run = beside.once(("once", id(begun)), work, turn=turn)
        assert run.result(wait=10) == "last"
    assert begun == [1]


def test_what_is_known_so_far_comes_without_waiting():
    reached, free = threading.Event(), threading.Event()

    def work():
        yield "first"
        reached.set()
        free.wait(10)
        yield "last"

    run = beside.once(("halfway", id(free)), work, turn=threading.Lock())
    reached.wait(10)
    assert run.result(wait=0) == "first"
    free.set()
    assert run.result(wait=10) == "last"


def test_a_fault_is_told_to_everyone_who_asks():
    def work():
        yield "almost"
        raise ValueError("wrong")

    run = beside.once(("fault", id(work)), work, turn=threading.Lock())
    for _ in range(2):
        with pytest.raises(ValueError, match="wrong"):
            run.result(wait=10)
