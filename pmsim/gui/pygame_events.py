"""Pygame's events in our own words."""

import pygame
from attrs import frozen

from pmsim.gui.canvas import Canvas
from pmsim.gui.inputs import (
    Click,
    Drag,
    Drop,
    Focus,
    Input,
    Key,
    Move,
    Press,
    Quit,
    Resize,
    Typed,
    Wheel,
)

_LEFT = 1

DRAG_THRESHOLD = 6.0
"""The pointer has to go so far (logical px) with the button down before it is a drag."""

_NAMES = {
    "enter": "return",
    "left ctrl": "ctrl",
    "right ctrl": "ctrl",
    "left shift": "shift",
    "right shift": "shift",
}


@frozen
class Grip:
    """Where the left button went down, and whether a drag has begun."""

    x: float
    y: float
    dragging: bool = False


def translate(
    event: pygame.event.Event, canvas: Canvas, grip: Grip | None
) -> tuple[Input | None, Grip | None]:
    """One event as an input (None when it means nothing to us) and the grip after it."""
    if event.type == pygame.MOUSEBUTTONDOWN and event.button == _LEFT:
        x, y = canvas.logical(*event.pos)
        return Press(x, y), Grip(x, y)
    if event.type == pygame.MOUSEMOTION:
        return _moved(*canvas.logical(*event.pos), grip)
    if event.type == pygame.MOUSEBUTTONUP and event.button == _LEFT:
        return _released(*canvas.logical(*event.pos), grip), None
    return _plain(event, canvas), grip


def _moved(x: float, y: float, grip: Grip | None) -> tuple[Input, Grip | None]:
    if grip is None:
        return Move(x, y), None
    far = abs(x - grip.x) + abs(y - grip.y) >= DRAG_THRESHOLD
    if not (grip.dragging or far):
        return Move(x, y), grip
    return Drag(x, y, grip.x, grip.y), Grip(grip.x, grip.y, dragging=True)


def _released(x: float, y: float, grip: Grip | None) -> Input | None:
    if grip is None:
        return None
    return Drop(x, y, grip.x, grip.y) if grip.dragging else Click(x, y)


def _plain(event: pygame.event.Event, canvas: Canvas) -> Input | None:
    """Events that need no memory."""
    if event.type == pygame.KEYDOWN:
        return _key(event)
    if event.type == pygame.MOUSEWHEEL:
        x, y = canvas.logical(*pygame.mouse.get_pos())
        return Wheel(x, y, -event.precise_y)
    if event.type == pygame.TEXTINPUT:
        return Typed(event.text)
    if event.type == pygame.WINDOWRESIZED:
        return Resize(event.x, event.y)
    if event.type in (pygame.WINDOWFOCUSGAINED, pygame.WINDOWFOCUSLOST):
        return Focus(event.type == pygame.WINDOWFOCUSGAINED)
    return Quit() if event.type == pygame.QUIT else None


def _key(event: pygame.event.Event) -> Key:
    name = pygame.key.name(event.key).strip("[]")
    shift = bool(event.mod & pygame.KMOD_SHIFT)
    ctrl = bool(event.mod & (pygame.KMOD_CTRL | pygame.KMOD_META))
    return Key(_NAMES.get(name, name), shift, ctrl)
