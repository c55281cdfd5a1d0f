"""The card before a talk is left: what that costs, and the ways to go on."""

from __future__ import annotations

from pmsim.gui.screen import Act, Call, Pop
from pmsim.gui.screens.ask import Answer, AskScreen
from pmsim.view.scene import SceneView
from pmsim.view.words import begins, duration, owned


def before_leaving(scene: SceneView) -> AskScreen:
    """Asks once, with the price; the menu is one answer of it, as Escape leads there elsewhere."""
    offer = scene.leave
    if offer is None:
        raise ValueError("nobody can leave what is no talk")
    left = duration(scene.lasts - scene.used)
    text = (
        f"{left} of {owned(scene.person_name)} time are left, and {offer.hint}. "
        f"It costs {offer.cost_text}."
    )
    says = f"{offer.label}: {offer.cost_text}"
    leave = Answer("Leave", Act((offer.action,)), "door", says)
    menu = Answer("Menu", Call("pause"), "settings")
    return AskScreen("Leave politely?", begins(text), (leave, menu, Answer("Stay", Pop())))
