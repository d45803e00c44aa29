"""The desk's lists of help numbers and of apps.

Here, because the desk belongs to reports and the rows to education, and neither knows the other.
`lists` holds what both share, `apps` the apps, `numbers` which address of the numbers shows what;
`line`, `propose` and `decide` are those pages. What changes a number is an action of education.
"""

from education.models import Helpline, Platform
from reports.admin.site import desk
from safety_portal.help_lists.apps import PlatformAdmin
from safety_portal.help_lists.numbers import HelplineAdmin

desk.register(Helpline, HelplineAdmin)
desk.register(Platform, PlatformAdmin)
