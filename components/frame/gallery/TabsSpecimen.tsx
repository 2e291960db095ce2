import { Figure } from '../Figure.tsx';
import { Tabs } from '../Tabs.tsx';

/** Three panels, of which one is open. */
export function TabsSpecimen({ id }: { readonly id: string }) {
  return (
    <Figure id={id} title="Tabs" specimen={['three panels']}>
      <Tabs
        label="Parts of a plant"
        tabs={[
          { id: 'root', label: 'Root', content: <p>The root drinks.</p> },
          { id: 'stem', label: 'Stem', content: <p>The stem carries.</p> },
          { id: 'leaf', label: 'Leaf', content: <p>The leaf makes sugar from light.</p> },
        ]}
      />
    </Figure>
  );
}
