"""Every screen of the window, and how the app makes the ones of a day.

Each screen of a day is a frozen attrs class, a `pmsim.gui.screen.Screen`, in its own module:

========================  =================================  =========================
phase of the state        module                             class
========================  =================================  =========================
``plan``                  ``pmsim.gui.screens.plan``         ``PlanScreen``
``run``, ``event``        ``pmsim.gui.screens.day``          ``DayScreen``
``talk``                  ``pmsim.gui.screens.talk``         ``TalkScreen``
``table``                 ``pmsim.gui.screens.table``        ``TableScreen``
``evening``, ``intention`` ``pmsim.gui.screens.evening``     ``EveningScreen``
``ended``                 ``pmsim.gui.screens.debrief``      ``DebriefScreen``
========================  =================================  =========================

Besides what every screen has, it has

- ``@classmethod open(cls, playing: Playing) -> Self``: the screen as it first appears;
- ``renewed(self, playing: Playing) -> Screen``: after an action that led to the same screen
  again, so that scrolling, tabs and the like are kept.

``playing`` (`pmsim.gui.playing.Playing`) is a snapshot; keep it in a field and ask `pmsim.view`
functions with ``playing.program, playing.state``. The clock ``now`` starts at 0 after `open` and
after `renewed`; `Become` lets it run on, unless it says ``anew``.
"""
