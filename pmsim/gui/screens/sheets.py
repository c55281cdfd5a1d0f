"""The sheets any screen of the day may push: each is made from the playthrough alone.

``WhySheet(playing, name)``, ``MetricSheet(playing, key)``, ``LedgerSheet(playing)``,
``BeliefSheet(playing)``, ``PersonSheet(playing, key)``, ``LogSheet(playing)``.
"""

from pmsim.gui.screens.sheets_known import BeliefSheet, LogSheet
from pmsim.gui.screens.sheets_people import LedgerSheet, PersonSheet
from pmsim.gui.screens.sheets_why import MetricSheet, WhySheet

__all__ = ["BeliefSheet", "LedgerSheet", "LogSheet", "MetricSheet", "PersonSheet", "WhySheet"]
