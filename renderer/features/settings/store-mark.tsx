import { useQuery } from '@tanstack/react-query';
import { storeLogoOptions } from '#renderer/features/settings/store-queries.ts';
import { useStore } from '#renderer/lib/store-context.ts';
import { useCan } from '#renderer/lib/user-context.ts';
import '#renderer/features/settings/store-mark.css';

/** Whose back room it is, quietly under our own name. */
export function StoreMark() {
  const store = useStore();
  const readsStore = useCan('store:read');
  const logo = useQuery({ ...storeLogoOptions(store?.logo ?? null), enabled: readsStore && Boolean(store?.logo) });
  const image = store?.logo ? logo.data?.image : null;
  return (
    <span className="store-mark">
      Trastienda
      {store && (
        <small title={store.name}>
          {image && <img src={image} alt="" />}
          <span className="cut">{store.name}</span>
        </small>
      )}
    </span>
  );
}
