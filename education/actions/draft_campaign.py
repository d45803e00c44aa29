"""Make the draft of a campaign out of an idea, for an editor to go on with."""

from datetime import datetime

from django.db import transaction
from wagtail.models import Page

from accounts.models import User
from education.actions.take_up_idea import take_up_idea
from education.models import Campaign, CampaignIdea, CampaignReach
from education.models.harms import HARMS
from education.models.pages.campaign import Audience
from education.neutral_slugs import neutral_slug
from education.shelves import shelf, source_locale

GOAL = "Write what will have changed, and in which number it will show."


@transaction.atomic
def draft_campaign(*, idea: CampaignIdea, audience: Audience, by: User, now: datetime) -> Campaign:
    """Take the idea up and return its draft. Raises IdeaDecidedError where it was decided before.

    Whatever a reader would see stays empty: Wagtail keeps a draft with empty fields and publishes
    none, while a made-up sentence could reach a child by mistake.
    """
    take_up_idea(idea=idea, now=now)
    # The tree's own numbers must be read anew: each page added changes those of its parent.
    parent = Page.objects.get(pk=shelf("campaigns").pk)
    slug = neutral_slug(taken=slugs_taken(parent))
    page = Campaign(
        title=f"New campaign: {HARMS.get(idea.harm, idea.harm)}",
        slug=slug,
        public_slug=slug,
        goal=GOAL,
        harms=[idea.harm],
        audience=audience,
        locale=source_locale(),
        owner=by,
        live=False,
    )
    parent.add_child(instance=page)
    # Wagtail looks at the empty fields when the page is submitted or published.
    page.save_revision(user=by, clean=False, log_action=True)
    return page


def slugs_taken(parent: Page) -> set[str]:
    """Return every address of a campaign so far, also of one that is gone: it has its numbers."""
    public = Campaign.objects.values_list("public_slug", flat=True)
    gone = CampaignReach.objects.values_list("slug", flat=True)
    beside = Page.objects.child_of(parent).values_list("slug", flat=True)
    return {*public, *gone, *beside}
