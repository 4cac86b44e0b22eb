// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/learning/LogView.h"

#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

LogView::LogView(QWidget *parent) : QPlainTextEdit(parent)
{
    setObjectName(u"runLog"_s);
    setReadOnly(true);
    setTabChangesFocus(true);
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setAccessibleName(tr("Log of the run"));
}

void LogView::setLog(const QString &text)
{
    const QString before = toPlainText();
    if (text == before)
        return;
    const bool follows = verticalScrollBar()->value() >= verticalScrollBar()->maximum();
    if (!before.isEmpty() && text.startsWith(before + u'\n'))
        appendPlainText(text.sliced(before.size() + 1));
    else
        setPlainText(text);
    if (follows || before.isEmpty())
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
}

} // namespace lesiondesk
