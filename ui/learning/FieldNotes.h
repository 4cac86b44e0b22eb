// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/TrainPlan.h"

#include <QHash>
#include <QStringList>

#include <vector>

class QFormLayout;
class QLabel;
class QWidget;

namespace lesiondesk
{

/// The problems and warnings of one part of a plan, each shown under the field that it is about.
/// What concerns no field of the form stands in a line of its own at its end.
class FieldNotes
{
public:
    FieldNotes(QFormLayout *form, QWidget *parent) : m_form(form), m_parent(parent) {}

    /// A line under the last field; it shows what is said about `fields` (names as in the plan's
    /// JSON, "augmentation" for all that it holds).
    void addLine(const QString &objectName, const QStringList &fields);
    /// `notes` with the path relative to this part.
    void show(const std::vector<PlanProblem> &notes);

private:
    QFormLayout *m_form;
    QWidget *m_parent;
    QHash<QString, QLabel *> m_byField;
    std::vector<QLabel *> m_lines;
};

/// The notes whose path begins with `prefix` ("stages[1]."), without it. An empty prefix gives
/// those of the plan itself. Pure.
std::vector<PlanProblem> notesUnder(const std::vector<PlanProblem> &notes, const QString &prefix);

} // namespace lesiondesk
