import type { z } from 'zod';
import type { ErrorData, FieldIssue } from '#contract/errors.ts';
import { DialectAnswer, type Failure } from './dialect.ts';

/** Our field paths in the documents' words. */
const documentFields: Record<string, string> = {
  givenNames: 'nombres',
  paternalSurname: 'p_apellido',
  maternalSurname: 's_apellido',
  birthDate: 'fecha_nacimiento',
  gender: 'genero',
  displayName: 'name',
  roleNumber: 'id_role',
  active: 'estado',
  to: 'email',
  next: 'password',
};

function fieldMessage({ path, rule, params }: FieldIssue): string {
  const own = path.replace(/^(administrator|changes)\./, '').replace(/^persona\./, '');
  const field = documentFields[own] ?? own;
  switch (rule) {
    case 'required':
      return `${field} es requerido`;
    case 'tooLong':
      return `${field} admite máximo ${params?.['max']} caracteres`;
    case 'tooShort':
      return `${field} debe tener al menos ${params?.['min']} caracteres`;
    case 'commonPassword':
      return `${field} es demasiado común, elija otra`;
    default:
      return `${field} inválido`;
  }
}

export const refuse = (status: number, message: string) => new DialectAnswer(status, { status, message, data: null });

/** What the document asks of a body, with its fields named; what it does not know is left out. */
export function read<T extends z.ZodType>(schema: T, body: unknown): z.output<T> {
  const result = schema.safeParse(body, { reportInput: true });
  if (result.success) return result.data;
  const messages = result.error.issues.map((issue) => {
    const field = issue.path.join('.');
    return issue.input === undefined ? `${field} es requerido` : `${field} inválido`;
  });
  throw refuse(400, messages.join('; '));
}

function conflictMessage({ reason }: ErrorData['CONFLICT']): string {
  if (reason === 'taken') return 'El correo electrónico ya está registrado';
  if (reason === 'key') return 'Esa idempotency-key ya se usó con otra solicitud';
  if (reason === 'state') return 'El estado del registro no lo permite';
  return 'El registro cambió mientras tanto, intente de nuevo';
}

/** What is no JSON of ours. */
function malformedMessage(status: number): string {
  if (status === 413) return 'La solicitud es demasiado grande';
  if (status === 415) return 'El cuerpo debe ser application/json en UTF-8';
  return 'El cuerpo de la solicitud no es válido';
}

/** What the documents call a failure. */
export function messageFor({ code, data, status }: Failure): string {
  switch (code) {
    case 'VALIDATION':
      return (data as ErrorData['VALIDATION']).issues.map(fieldMessage).join('; ');
    case 'MALFORMED':
      return malformedMessage(status);
    case 'UNAUTHENTICATED': {
      const { reason } = data as ErrorData['UNAUTHENTICATED'];
      if (reason === 'confirm') return 'Inicie sesión de nuevo para hacer este cambio';
      return reason === 'credentials' || reason === 'secretUsed'
        ? 'Credenciales inválidas'
        : 'Token inválido o expirado';
    }
    case 'FORBIDDEN':
      if ((data as ErrorData['FORBIDDEN']).permission === 'mail:external')
        return 'Solo se envía correo a direcciones registradas en la tienda';
      return 'No tiene permiso para esta operación';
    case 'CONFLICT':
      return conflictMessage(data as ErrorData['CONFLICT']);
    case 'IN_USE':
      return 'Debe quedar al menos un administrador activo';
    case 'NOT_FOUND':
      return 'No encontrado';
    case 'RATE_LIMITED':
      return 'Demasiados intentos, espere unos segundos';
    case 'UNEXPECTED':
      return `Error interno. Incidente ${(data as ErrorData['UNEXPECTED']).incident}`;
    default:
      return 'Servicio no disponible, intente de nuevo';
  }
}
