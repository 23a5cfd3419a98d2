import type { problemEn } from './problem.en';
import type { Words } from './text';

export const problemZh: Words<typeof problemEn> = {
  'sign-in-needed': '登录已失效，登录后可继续。',
  'sign-in-refused': '邮箱与密码不匹配。',
  'too-many-attempts': '尝试次数过多，请 {{seconds}} 秒后再试；账号未锁定。',
  'too-many-requests': '请求过于频繁，请 {{seconds}} 秒后再试。',
  forbidden: '你的角色无权进行此操作，可由管理员调整。',
  absent: '内容不存在，或你无权查看。',
  'changed-meanwhile': '编辑期间已有他人修改。你填写的内容仍保留在此。',
  'password-too-short': '密码至少 {{minimum}} 个字符。',
  'password-too-common': '该密码过于常见，容易被猜中，请换一个。',
  'email-taken': '该邮箱已被使用。',
  'department-key-taken': '该部门代号已存在。',
  'last-administrator': '公司至少需要一名管理员，请先指定另一名管理员。',
  'invitation-used': '该邀请已使用，请用当时设定的密码登录。',
  'invitation-expired': '该邀请已过期，请联系邀请人重新发送。',
  'csrf-refused': '页面打开时间过长，请刷新后重试。',
  unreachable: '无法连接服务器。',
  unexpected: '服务器出错，已记录。',
};
