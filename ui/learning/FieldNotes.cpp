// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/learning/FieldNotes.h"

#include <QCoreApplication>
#include <QFormLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

constexpr qsizetype kLines = 2; ///< of one field; the tooltip has them all

} // namespace

void FieldNotes::addLine(const QString &objectName, const QStringList &fields)
{
    auto *label = new QLabel(m_parent);
    label->setObjectName(objectName);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->hide();
    m_form->addRow(label);
    m_lines.push_back(label);
    for (const QString &field : fields)
        m_byField.insert(field, label);
}

void FieldNotes::show(const std::vector<PlanProblem> &notes)
{
    QHash<QLabel *, QStringList> texts;
    for (const PlanProblem &note : notes) {
        QLabel *label = m_byField.value(note.path);
        if (!label)
            label = m_byField.value(note.path.section(u'.', 0, 0), m_lines.back());
        QStringList &lines = texts[label];
        if (!lines.contains(note.message)) // both rates may be wrong in the same way
            lines.append(note.message);
    }
    for (QLabel *label : m_lines) {
        const QStringList lines = texts.value(label);
        QStringList shown = lines.first(std::min(kLines, lines.size()));
        if (shown.size() < lines.size())
            shown.append(QCoreApplication::translate("FieldNotes", "and %n more", nullptr,
                                                     static_cast<int>(lines.size() - kLines)));
        label->setText(shown.isEmpty() ? QString() : u"⚠ "_s + shown.join(u'\n'));
        label->setToolTip(lines.join(u'\n'));
        label->setVisible(!lines.isEmpty());
    }
}

std::vector<PlanProblem> notesUnder(const std::vector<PlanProblem> &notes, const QString &prefix)
{
    std::vector<PlanProblem> found;
    for (const PlanProblem &note : notes) {
        if (prefix.isEmpty() ? !note.path.startsWith(u"stages["_s) : note.path.startsWith(prefix))
            found.push_back({note.path.sliced(prefix.size()), note.message});
    }
    return found;
}

} // namespace lesiondesk
