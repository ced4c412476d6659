import type { Context, Hono } from 'hono';
import { type Directory, domain, type Project } from './directory.ts';
import { forbidden, IdentityFault } from './identity-fault.ts';
import { rolesOf, type Token } from './tokens.ts';

/** Projects and the domain, for clients that look a project up by its name or id before they name it to the Image API. */
export function projectRoutes(app: Hono, directory: Directory, asker: (c: Context) => Token): void {
  const projects = [...new Set(Object.values(directory).map(({ project }) => project))];

  app.get('/identity/v3/projects', (c) => {
    if (!isAdmin(asker(c))) throw forbidden('identity:list_projects');
    const { name, domain_id: domainId = domain.id } = c.req.query();
    const found = domainId === domain.id ? projects.filter((project) => name === undefined || project.name === name) : [];
    return c.json(projectList(c, found));
  });
  app.get('/identity/v3/projects/:id', (c) => {
    const token = asker(c);
    const project = projects.find(({ id }) => id === c.req.param('id'));
    const isOwn = token.scope?.kind === 'project' && token.scope.project.id === project?.id;
    if (!isOwn && !isAdmin(token)) throw forbidden('identity:get_project');
    if (project === undefined) throw new IdentityFault(404, `Could not find project: ${c.req.param('id')}.`);
    return c.json({ project: projectDocument(c, project) });
  });
  app.get('/identity/v3/domains/:id', (c) => {
    const isKnown = c.req.param('id') === domain.id;
    if (!isAdmin(asker(c)) && !isKnown) throw forbidden('identity:get_domain');
    if (!isKnown) throw new IdentityFault(404, `Could not find domain: ${c.req.param('id')}.`);
    const links = { self: `${identityUrl(c)}/domains/${domain.id}` };
    return c.json({ domain: { ...domain, description: '', enabled: true, tags: [], options: {}, links } });
  });
}

/** A list of projects as Keystone gives it: all on one page. */
export function projectList(c: Context, projects: readonly Project[]) {
  const { pathname, search } = new URL(c.req.url);
  const self = `${new URL(c.req.url).origin}${pathname}${search}`;
  return { projects: projects.map((project) => projectDocument(c, project)), links: { next: null, self, previous: null } };
}

function projectDocument(c: Context, { id, name }: Project) {
  const inDomain = { domain_id: domain.id, parent_id: domain.id, is_domain: false };
  const links = { self: `${identityUrl(c)}/projects/${id}` };
  return { id, name, ...inDomain, description: '', enabled: true, tags: [], options: {}, links };
}

function identityUrl(c: Context): string {
  return `${new URL(c.req.url).origin}/identity/v3`;
}

function isAdmin(token: Token): boolean {
  return rolesOf(token).some(({ name }) => name === 'admin');
}
