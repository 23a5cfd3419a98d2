import type { Words } from '~/shared/i18n/text';
import type { homeEn } from './home.en';

export const homeZh: Words<typeof homeEn> = {
  title: '首页',
  hello: '{{name}}，你好',
  sentence: '{{sources}} 个数据源，共 {{customers}} 个客户。',
  nothing: 'Accord 从各部门已有的数据开始。',
  steps: '起步三件事',
  stepsDone: '已完成 {{done}}/{{all}}',
  isDone: '已完成',
  step: {
    source: '看一个数据源',
    file: '导入一个文件',
    customer: '打开一个客户',
  },
  why: {
    source: '部门的每份名单都是一个数据源，原始行始终保留。',
    file: '看过前几行之前不会读取任何数据。',
    customer: '每个值都能看到来自哪里，其他部门怎么说。',
  },
  do: { source: '查看数据源', file: '导入文件', customer: '打开客户' },
  runs: '最近导入',
  run: {
    waiting: '排队中',
    reading: '读取中',
    asking: '待确认',
    resolving: '匹配中',
    finished: '已完成',
    stopped: '已停止',
    failed: '失败',
    undoing: '撤销中',
    undone: '已撤销',
  },
  rows: '读取 {{read}} 行，采纳 {{accepted}}，无变化 {{unchanged}}',
  quarantined: '隔离 {{rows}} 行',
};
