import type { Language } from '../../ui/language.ts';
import { API_MESSAGES } from './messages.ts';
import type { Operation } from './operations.ts';

type Messages = (typeof API_MESSAGES)['zh'];

export interface ApiReferenceProps {
  readonly language: Language;
  readonly operations: readonly Operation[];
  readonly licence: { readonly name: string; readonly url: string };
}

export function ApiReference({ language, operations, licence }: ApiReferenceProps) {
  const text = API_MESSAGES[language];
  return (
    <div className="api-reference">
      <h1>{text.title}</h1>
      <p className="lead">{text.lead}</p>
      <p>
        <a href="/api/openapi.json">{text.document}</a>
      </p>
      <p>
        {text.licence}
        <a href={licence.url}>{licence.name}</a>
      </p>
      {operations.length === 0 ? <p>{text.none}</p> : <Contents operations={operations} text={text} />}
      {operations.map((operation) => (
        <OperationSection key={operation.id} operation={operation} text={text} />
      ))}
    </div>
  );
}

function Contents({ operations, text }: { operations: readonly Operation[]; text: Messages }) {
  return (
    <nav aria-label={text.contents}>
      <ul>
        {operations.map(({ id, method, path, summary }) => (
          <li key={id}>
            <a href={`#${id}`}>
              <code>
                {method} {path}
              </code>
            </a>{' '}
            {summary}
          </li>
        ))}
      </ul>
    </nav>
  );
}

function OperationSection({ operation, text }: { operation: Operation; text: Messages }) {
  const { id, method, path, summary, description, parameters, answers } = operation;
  return (
    <section id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{summary}</h2>
      <p>
        <code>
          {method} {path}
        </code>
      </p>
      {description ? <p>{description}</p> : null}
      {parameters.length > 0 ? <Parameters operation={operation} text={text} /> : null}
      <table>
        <caption>{text.answers}</caption>
        <thead>
          <tr>
            <th scope="col">{text.status}</th>
            <th scope="col">{text.content}</th>
            <th scope="col">{text.meaning}</th>
          </tr>
        </thead>
        <tbody>
          {answers.map((answer) => (
            <tr key={answer.status}>
              <th scope="row">{answer.status}</th>
              <td>{answer.contentTypes.join(', ') || '—'}</td>
              <td>{answer.description}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Parameters({ operation, text }: { operation: Operation; text: Messages }) {
  return (
    <table>
      <caption>{text.parameters}</caption>
      <thead>
        <tr>
          <th scope="col">{text.name}</th>
          <th scope="col">{text.place}</th>
          <th scope="col">{text.type}</th>
          <th scope="col">{text.meaning}</th>
        </tr>
      </thead>
      <tbody>
        {operation.parameters.map(({ name, place, type, required, description }) => (
          <tr key={`${place} ${name}`}>
            <th scope="row">
              <code>{name}</code>
              {required ? ` (${text.required})` : ''}
            </th>
            <td>{text.places[place] ?? place}</td>
            <td>
              <code>{type}</code>
            </td>
            <td>{description}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
