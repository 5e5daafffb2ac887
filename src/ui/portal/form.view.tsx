import type { ReactNode } from 'react';
import type { Language } from '../language.ts';
import { FRAME_MESSAGES } from './messages.ts';

export interface FormError {
  /** The id of the field to correct; none where the error is about the whole form. */
  field?: string;
  message: string;
}

interface FieldProps {
  id: string;
  label: string;
  hint?: string;
  error?: string;
}

export function Field({ id, label, hint, error, children }: FieldProps & { children: ReactNode }) {
  return (
    <div className={error ? 'field field-wrong' : 'field'}>
      <label htmlFor={id}>{label}</label>
      {hint ? (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {error ? (
        <p className="field-error" id={`${id}-error`}>
          {error}
        </p>
      ) : null}
      {children}
    </div>
  );
}

function described({ id, hint, error }: FieldProps) {
  const by = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return { id, name: id, 'aria-describedby': by || undefined, 'aria-invalid': error ? true : undefined };
}

export function TextField(
  props: FieldProps & { value?: string; maxLength?: number; inputMode?: 'numeric' | 'text'; autoComplete?: string },
) {
  return (
    <Field {...props}>
      <input
        {...described(props)}
        type="text"
        defaultValue={props.value}
        maxLength={props.maxLength}
        inputMode={props.inputMode}
        autoComplete={props.autoComplete ?? 'off'}
      />
    </Field>
  );
}

export function TextArea(props: FieldProps & { value?: string; rows?: number }) {
  return (
    <Field {...props}>
      <textarea {...described(props)} rows={props.rows ?? 8} defaultValue={props.value} spellCheck={false} />
    </Field>
  );
}

export function FileField(props: FieldProps & { accept: string }) {
  return (
    <Field {...props}>
      <input {...described(props)} type="file" accept={props.accept} />
    </Field>
  );
}

export interface Choice {
  value: string;
  label: string;
}

/** `any` adds the first choice with an empty value. */
export function SelectField(props: FieldProps & { value?: string; choices: readonly Choice[]; any?: string }) {
  return (
    <Field {...props}>
      <select {...described(props)} defaultValue={props.value ?? ''}>
        {props.any === undefined ? null : <option value="">{props.any}</option>}
        {props.choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </Field>
  );
}

export function CheckboxGroup({
  name,
  legend,
  hint,
  choices,
  values,
}: {
  name: string;
  legend: string;
  hint?: string;
  choices: readonly Choice[];
  values: readonly string[];
}) {
  return (
    <fieldset className="field choices">
      <legend>{legend}</legend>
      {hint ? <p className="hint">{hint}</p> : null}
      <div className="choice-list">
        {choices.map((choice) => (
          <div key={choice.value} className="choice">
            <input
              type="checkbox"
              id={`${name}-${choice.value}`}
              name={name}
              value={choice.value}
              defaultChecked={values.includes(choice.value)}
            />
            <label htmlFor={`${name}-${choice.value}`}>{choice.label}</label>
          </div>
        ))}
      </div>
    </fieldset>
  );
}

/** Stands above the form; each entry leads to its field. */
export function ErrorSummary({ language, errors }: { language: Language; errors: readonly FormError[] }) {
  if (errors.length === 0) return null;
  return (
    <section className="error-summary" role="alert" aria-labelledby="error-summary-title">
      <h2 id="error-summary-title">{FRAME_MESSAGES[language].errorSummary}</h2>
      <ul>
        {errors.map((error) => (
          <li key={`${error.field}${error.message}`}>{error.field ? <a href={`#${error.field}`}>{error.message}</a> : error.message}</li>
        ))}
      </ul>
    </section>
  );
}
