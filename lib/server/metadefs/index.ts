export { MetadefCatalogue } from './catalogue.ts';
export { loadDefaultNamespaces } from './default-namespaces.ts';
export { metadefResources } from './routes.ts';
export { metadefSchemaResources } from './served-schemas.ts';
