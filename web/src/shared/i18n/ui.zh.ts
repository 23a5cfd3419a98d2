import type { Words } from './text';
import type { uiEn } from './ui.en';

export const uiZh: Words<typeof uiEn> = {
  close: '关闭',
  next: '下一个',
  previous: '上一个',
  retry: '重试',
  undo: '撤销',
  cancel: '取消',
  save: '保存',
  saved: '已保存',
  copy: '复制',
  copied: '已复制',
  loading: '正在载入',
  safe: '没有改动任何内容。',
  listJoin: '、',
  clock: {
    left: '还剩 {{left}}',
    leftUntil: '还剩 {{left}}，{{until}} 截止',
    still: '非工作时间，{{opens}} 起计时',
    stillWithLeft: '非工作时间，{{opens}} 起计时，还剩 {{left}}',
    overdue: '已逾期，{{since}} 截止',
  },
  value: {
    yes: '是',
    no: '否',
    granted: '同意',
    denied: '不同意',
    extension: '{{number}} 转 {{extension}}',
  },
  table: {
    select: '选择',
    selectAll: '选择已载入的全部行',
    selected_one: '已选 {{formatted}} 项',
    selected_other: '已选 {{formatted}} 项',
    bulk: '对所选项的操作',
    clear: '取消选择',
    key: {
      next: '下一行',
      previous: '上一行',
      select: '选择此行',
      open: '打开此行',
    },
  },
};
