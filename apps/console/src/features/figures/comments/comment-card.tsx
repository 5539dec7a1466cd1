import { GiveCommentThemes } from '@campus/api-client';
import { Button, Checkbox, Tag } from '@campus/ui';
import { useFormats, useShell } from '@campus/web-shell';
import { useId, useState } from 'react';
import { FormDialog } from '../../../shared/forms/form-dialog.tsx';
import { useText } from '../../../shared/text.ts';
import { useSavedForm } from '../../../shared/forms/use-saved-form.ts';
import { themes, useThemeWord, type Comment, type Theme } from './comment-words.ts';

/** What a comment is about: none, one or several themes. */
const ThemesDialog = ({
  editionId,
  comment,
  onClose,
}: {
  editionId: string;
  comment: Comment;
  onClose: () => void;
}) => {
  const t = useText();
  const word = useThemeWord();
  const { client } = useShell();
  const form = useSavedForm<{ themes: Theme[] }>({ themes: comment.themes });
  const submit = async () => {
    const done = await form.save(
      { editionId, commentId: comment.id, themes: form.value.themes },
      async (input) => (await client.run(GiveCommentThemes, { input })).giveCommentThemes,
    );
    if (done) onClose();
  };
  const choose = (theme: Theme, isChosen: boolean) =>
    form.change({
      themes: themes.filter((each) => (each === theme ? isChosen : form.value.themes.includes(each))),
    });
  return (
    <FormDialog
      title={t('figures.comments.themes')}
      isUnsaved={form.isUnsaved}
      intention={form.intention}
      onSubmit={submit}
      onClose={onClose}
    >
      <blockquote className="comment__words">{comment.words}</blockquote>
      <fieldset className="field">
        <legend className="field__label">{t('figures.comments.themes.label')}</legend>
        <p className="field__hint">{t('figures.comments.themes.hint')}</p>
        <div className="comment__choices">
          {themes.map((theme) => (
            <Checkbox
              key={theme}
              label={word(theme)}
              checked={form.value.themes.includes(theme)}
              onChange={({ target }) => choose(theme, target.checked)}
            />
          ))}
        </div>
      </fieldset>
    </FormDialog>
  );
};

const Themes = ({ comment }: { comment: Comment }) => {
  const t = useText();
  const word = useThemeWord();
  if (!comment.isRead)
    return (
      <Tag tone="info" icon="clock">
        {t('figures.comments.isUnread')}
      </Tag>
    );
  if (comment.themes.length === 0) return <Tag>{t('figures.comments.withoutTheme')}</Tag>;
  return comment.themes.map((theme) => (
    <Tag key={theme} tone="done">
      {word(theme)}
    </Tag>
  ));
};

/** A comment, its question, and its themes. */
export const CommentCard = ({ editionId, comment }: { editionId: string; comment: Comment }) => {
  const t = useText();
  const formats = useFormats();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  return (
    <li className="comment">
      <p className="comment__question">{comment.question}</p>
      <blockquote id={id} className="comment__words">
        {comment.words}
      </blockquote>
      <div className="comment__foot">
        <div className="row">
          {comment.country && <span className="comment__question">{formats.country(comment.country)}</span>}
          <Themes comment={comment} />
        </div>
        <Button kind="quiet" aria-describedby={id} onClick={() => setOpen(true)}>
          {t(comment.isRead ? 'figures.comments.change' : 'figures.comments.give')}
        </Button>
      </div>
      {isOpen && <ThemesDialog editionId={editionId} comment={comment} onClose={() => setOpen(false)} />}
    </li>
  );
};
