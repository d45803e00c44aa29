"""Harms and signals by their codes, in the words that staff read."""

from typing import Final

from django.utils.translation import gettext_lazy as _

# Harm codes with the professional names of triage policy section 9 (Terminology Guidelines 2025).
HARMS: Final = {
    "H01": _("Grooming / solicitation of a child"),
    "H02": _("Solicitation of sexual images"),
    "H03": _("Sexual extortion of a child (sexual or financial)"),
    "H04": _("Non-consensual sharing of a child's sexual images"),
    "H05": _("AI-generated or manipulated child sexual abuse material"),
    "H06": _("Exposure to unwanted sexual content"),
    "H07": _("Sexual exploitation in exchange for money or goods"),
    "H08": _("Live-streamed child sexual abuse"),
    "H09": _("Online solicitation to meet for sexual purposes"),
    "H10": _("In-person sexual abuse with or without technology"),
    "H11": _("Child sexual abuse material encountered"),
    "H12": _("Child displaying harmful sexual behaviour"),
    "H13": _("Cyberbullying"),
    "H14": _("Hate speech against a child"),
    "H15": _("Coercive or sadistic online exploitation"),
    "H16": _("Impersonation / account compromise"),
    "H17": _("Fraud against a child"),
    "H18": _("Technology-facilitated stalking or control"),
    "H19": _("Exposure to harmful content"),
    "H20": _("Unclassified"),
}

# Signals of triage policy section 2, in the words the desk shows beside a level.
SIGNALS: Final = {
    "S01": _("Someone is hurting the child now, or will within hours."),
    "S02": _("The child cannot get away, or is with the person now."),
    "S03": _("Live video abuse is happening now, or is booked."),
    "S04": _("The child wants to die, has a plan, or has hurt themselves now."),
    "S05": _("A meeting is arranged within 48 hours, or the child is on the way."),
    "S06": _("The child is missing."),
    "S10": _("A meeting was talked about, or is arranged for later."),
    "S11": _("Someone is threatening or blackmailing the child."),
    "S12": _("Money, gifts or game coins were asked or given for pictures or acts."),
    "S13": _("The person lives with the child, or cares for, teaches, coaches or treats them."),
    "S14": _("The child is under 10, or under 13 with sexual contact."),
    "S15": _("The child has a disability, lives in care, is a refugee, or lives on the street."),
    "S16": _("The child has thoughts of self-harm."),
    "S17": _("The person knows the child's address, school or daily route."),
    "S18": _("The child is still in contact with the person."),
    "S19": _("A picture is spreading now."),
    "S20": _("More than one child is named."),
    "S21": _("The same account is named in another open report."),
    "S22": _("The person holds weapons, or has hurt others."),
    "S23": _("A group pushes the child to hurt themselves, others or animals."),
    "S24": _("The child was asked for pictures or sent sexual words; contact has ended."),
    "S25": _("There is a fake picture of the child; it is not spreading."),
    "S26": _("Bullying, hate, a fake or hacked account, a scam, or upsetting content."),
    "S27": _("The harm is in the past, it has ended, and the child is safe."),
    "S28": _("An adult reports a page or picture they saw."),
}
