/** Every stage of the file, and the stage of ours that it becomes. */

import type { ImportedStage, ImportResult, SidebarConfig } from '../../core/api';
import { Choice } from '../../ui/choice';
import type { Choices } from '../model/choices';
import { useDialogTexts } from '../model/texts';
import { Doubt } from './columns-table';

interface StagesProps {
  config: SidebarConfig;
  result: ImportResult;
  choices: Choices;
  onChoices: (choices: Choices) => void;
}

export function StagesTable({ config, result, choices, onChoices }: StagesProps) {
  const { t } = useDialogTexts();
  if (result.stages.length === 0) return null;
  const known = [...new Set(config.pipelines.flatMap(({ stages }) => stages.map(({ name }) => name)))];
  const optionsFor = ({ theirs, ours: [main = ''] }: ImportedStage) => {
    const fresh = known.includes(main) || main === '' ? theirs : main;
    const isKnown = known.some((name) => name.toLowerCase() === fresh.toLowerCase());
    return [
      ...(main === '' ? [['', t('stage_none')] as const] : []),
      ...known.map((name) => [name, name] as const),
      ...(isKnown ? [] : [[fresh, t('stage_new', { stage: fresh })] as const]),
    ];
  };
  const choose = ({ theirs }: ImportedStage, ours: string) =>
    onChoices({ ...choices, stages: Object.fromEntries([...Object.entries(choices.stages), [theirs, ours]]) });

  return (
    <section aria-labelledby="stages">
      <h2 id="stages">{t('stagesTitle')}</h2>
      <table class="mapping">
        <thead>
          <tr>
            <th scope="col">{t('stageOfFile')}</th>
            <th scope="col">{t('stageLines')}</th>
            <th scope="col">{t('stageBecomes')}</th>
          </tr>
        </thead>
        <tbody>
          {result.stages.map((stage) => (
            <tr key={stage.theirs} class={stage.isNew || stage.isDoubtful ? 'doubtful' : ''}>
              <th scope="row">{stage.theirs}</th>
              <td class="number">{stage.lines}</td>
              <td>
                <Choice
                  hasHiddenLabel
                  name={`stage ${stage.theirs}`}
                  label={t('stageLabel', { stage: stage.theirs })}
                  value={stage.ours[0] ?? ''}
                  options={optionsFor(stage)}
                  onChoose={(ours) => choose(stage, ours)}
                />
                {stage.isNew && <Doubt text={t('doubt_newStage')} />}
                {!stage.isNew && stage.isDoubtful && <Doubt text={t('doubt_ending')} />}
                {stage.ours.length > 1 && (
                  <p class="muted">
                    {t('stageOthers', {
                      stages: stage.ours
                        .slice(1)
                        .map((name) => name || t('stage_none'))
                        .join(', '),
                    })}
                  </p>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
