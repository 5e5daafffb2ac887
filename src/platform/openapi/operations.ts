/** One way to call the interface, as the readable page shows it. */
export interface Operation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  readonly description?: string;
  readonly group: string;
  readonly parameters: readonly Parameter[];
  readonly answers: readonly Answer[];
}

export interface Parameter {
  readonly name: string;
  readonly place: string;
  readonly type: string;
  readonly required: boolean;
  readonly description?: string;
}

export interface Answer {
  readonly status: string;
  readonly description: string;
  readonly contentTypes: readonly string[];
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];
type Loose = Record<string, unknown>;

/** Reads the operations out of an OpenAPI document, in the order of their paths. */
export function operationsOf(document: object): Operation[] {
  const paths = Object.entries(((document as Loose).paths ?? {}) as Record<string, Loose>);
  return paths
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([path, item]) =>
      METHODS.filter((method) => method in item).map((method) => operation(method, path, item[method] as Loose, item.parameters)),
    );
}

function operation(method: string, path: string, described: Loose, shared: unknown): Operation {
  const parameters = [...((shared ?? []) as Loose[]), ...((described.parameters ?? []) as Loose[])];
  return {
    id: `${method}-${path}`.replaceAll(/[^a-z0-9]+/gi, '-').replace(/-$/, ''),
    method: method.toUpperCase(),
    path,
    summary: text(described.summary) ?? path,
    description: text(described.description),
    group: ((described.tags ?? []) as string[])[0] ?? '',
    parameters: [...parameters.map(parameter), ...bodyParameters(described.requestBody as Loose | undefined)],
    answers: Object.entries((described.responses ?? {}) as Record<string, Loose>).map(([status, answer]) => ({
      status,
      description: text(answer.description) ?? '',
      contentTypes: Object.keys((answer.content ?? {}) as Loose),
    })),
  };
}

function parameter(given: Loose): Parameter {
  const schema = (given.schema ?? {}) as Loose;
  return {
    name: String(given.name),
    place: String(given.in),
    type: typeName(schema),
    required: given.required === true,
    description: text(given.description) ?? text(schema.description),
  };
}

function bodyParameters(body: Loose | undefined): Parameter[] {
  const [content] = Object.values((body?.content ?? {}) as Record<string, Loose>);
  const schema = (content?.schema ?? {}) as Loose;
  const required = (schema.required ?? []) as string[];
  return Object.entries((schema.properties ?? {}) as Record<string, Loose>).map(([name, property]) => ({
    name,
    place: 'body',
    type: typeName(property),
    required: required.includes(name),
    description: text(property.description),
  }));
}

function typeName(schema: Loose): string {
  const choices = (schema.anyOf ?? schema.oneOf) as Loose[] | undefined;
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return (schema.enum as unknown[]).map((value) => JSON.stringify(value)).join(' | ');
  if (choices) return choices.map(typeName).join(' | ');
  if (schema.type === 'array') return `${typeName((schema.items ?? {}) as Loose)}[]`;
  return text(schema.format) ?? (Array.isArray(schema.type) ? schema.type.join(' | ') : (text(schema.type) ?? 'any'));
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
