"""The people of the lab: which user has which role in which project. Every password is settings.PASSWORD."""
from __future__ import annotations

# project → user → roles. The project admin and its user admin come from `keystone-manage bootstrap`.
PROJECTS = {
    'service': {'glance': ('admin', 'service')},
    'alpha': {'alpha': ('member',), 'alpha-reader': ('reader',), 'alpha-admin': ('admin',), 'alpha-manager': ('manager',)},
    'beta': {'beta': ('member',), 'beta-reader': ('reader',)},
}

# End of the cloud name → user, and the scope as clouds.yaml spells it.
CLOUDS = {
    'admin': ('admin', {'project_name': 'admin', 'project_domain_id': 'default'}),
    **{user: (user, {'project_name': project, 'project_domain_id': 'default'})
       for project in ('alpha', 'beta') for user in PROJECTS[project]},
    'system-admin': ('admin', {'system_scope': 'all'}),
    'domain-admin': ('admin', {'domain_id': 'default'}),
    'service': ('glance', {'project_name': 'service', 'project_domain_id': 'default'}),
}


def cloud_names(instance: str) -> list[str]:
    return [f'{instance}-{ending}' for ending in CLOUDS]
