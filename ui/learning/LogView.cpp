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
    QScrollBar *bar = verticalScrollBar();
    connect(bar, &QScrollBar::valueChanged, this,
            [this, bar](int value) { m_follows = value >= bar->maximum(); });
    connect(bar, &QScrollBar::rangeChanged, this, [this, bar] {
        if (m_follows)
            bar->setValue(bar->maximum());
    });
}

void LogView::setLog(const QString &text)
{
    const QString before = toPlainText();
    if (text == before)
        return;
    if (!before.isEmpty() && text.startsWith(before + u'\n')) {
        appendPlainText(text.sliced(before.size() + 1));
    } else {
        m_follows = true; // another log: its end is what is new
        setPlainText(text);
    }
}

} // namespace lesiondesk
