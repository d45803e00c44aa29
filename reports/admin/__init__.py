"""The desk: the Django admin in which moderators read, sort and answer reports.

`site` is the admin site itself; `queue`, `report` and `work` are the pages of a report;
`complaints` is for leads, `operator` holds the settings of the service, `audit` and `staff` are for
an auditor and an administrator. Stock forms change nothing: what changes a report is an action.
"""

from accounts.models import User
from reports.admin.audit import AuditAdmin
from reports.admin.complaints import ComplaintAdmin
from reports.admin.operator.pages import SettingsChangeAdmin
from reports.admin.report_admin import ReportAdmin
from reports.admin.site import desk
from reports.admin.staff import StaffAdmin
from reports.models import AuditEvent, Complaint, Report
from service.models import SettingsChange

desk.register(Report, ReportAdmin)
desk.register(Complaint, ComplaintAdmin)
desk.register(AuditEvent, AuditAdmin)
desk.register(User, StaffAdmin)
desk.register(SettingsChange, SettingsChangeAdmin)
