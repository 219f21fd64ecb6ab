import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { documentTypes } from '#contract/document.ts';
import type { Party } from '#contract/money.ts';
import { useCan } from '#renderer/lib/user-context.ts';

/** Who a document is for, as he was when it was written, with the way to his record. */
export function PartyFact({ client }: { client: Party }) {
  const { t } = useTranslation();
  const reads = useCan('client:read');
  const type = documentTypes.find((each) => each === client.documentType);
  const number = client.documentNumber && [type && t(`documentTypes.${type}`), client.documentNumber];
  return (
    <>
      <div>
        <dt>{t('lines.client')}</dt>
        <dd className="party">
          {reads ? (
            <Link to="/clients/$id" params={{ id: client.id }} className="link">
              {client.name}
            </Link>
          ) : (
            client.name
          )}
        </dd>
      </div>
      {number && (
        <div>
          <dt>{t('fields.document')}</dt>
          <dd>{number.filter(Boolean).join(' ')}</dd>
        </div>
      )}
    </>
  );
}
