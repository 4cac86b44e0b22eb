// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/PlansPanel.h"

#include "core/report/StudyTables.h"
#include "ui/report/ReportTableView.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

PlansPanel::PlansPanel(QWidget *parent)
    : QWidget(parent), m_onlyDifferences(new QCheckBox(tr("Only &what differs"), this)),
      m_count(new QLabel(this)), m_table(new ReportTableView(u"plansTable"_s, this))
{
    m_onlyDifferences->setObjectName(u"onlyDifferences"_s);
    m_onlyDifferences->setToolTip(tr("Leave out the fields in which all plans agree"));
    m_count->setObjectName(u"plansCount"_s);
    auto *top = new QHBoxLayout;
    top->addWidget(m_onlyDifferences);
    top->addStretch();
    top->addWidget(m_count);
    auto *column = new QVBoxLayout(this);
    column->addLayout(top);
    column->addWidget(m_table, 1);
    connect(m_onlyDifferences, &QCheckBox::toggled, this, &PlansPanel::showLines);
}

void PlansPanel::setRecords(const std::vector<RunRecord> &records)
{
    m_all = records.empty() ? ReportTable() : plansTable(records);
    showLines();
}

void PlansPanel::showLines()
{
    ReportTable shown = m_all;
    const auto isMarked = [](const ReportRow &row) { return row.marked; };
    const auto marked = std::count_if(m_all.rows.begin(), m_all.rows.end(), isMarked);
    if (m_onlyDifferences->isChecked())
        std::erase_if(shown.rows, [&](const ReportRow &row) { return !isMarked(row); });
    m_table->setTable(std::move(shown));
    if (m_all.columns.size() < 4) // the mark, the field and one run
        m_count->setText(tr("Check two runs to see in what their plans differ."));
    else
        m_count->setText(tr("%n field(s) differ", nullptr, static_cast<int>(marked)));
}

const ReportTable &PlansPanel::table() const
{
    return m_table->table();
}

} // namespace lesiondesk
