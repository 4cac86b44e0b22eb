// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/learning/ComparePlansDialog.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

constexpr int kSignColumn = 0;
constexpr int kFieldColumn = 1;
constexpr int kFirstPlan = 2;

} // namespace

ComparePlansDialog::ComparePlansDialog(const std::vector<Run> &runs,
                                       const QHash<FrozenSetId, QString> &setNames, QWidget *parent)
    : QDialog(parent), m_setNames(setNames),
      m_table(new QTableWidget(0, kFirstPlan + static_cast<int>(runs.size()), this)),
      m_onlyDifferent(new QCheckBox(tr("only what &differs"), this)), m_summary(new QLabel(this))
{
    setObjectName(u"comparePlansDialog"_s);
    setWindowTitle(tr("Plans side by side"));
    resize(760, 520);
    std::vector<TrainPlan> plans;
    QStringList titles{QString(), tr("Field")};
    for (const Run &run : runs) {
        plans.push_back(run.plan);
        titles.append(u"%1 · %2"_s.arg(run.id.value).arg(run.name));
    }
    m_lines = planLines(plans);
    m_summary->setObjectName(u"compareSummary"_s);
    m_summary->setTextFormat(Qt::PlainText);
    m_onlyDifferent->setObjectName(u"onlyDifferent"_s);
    m_onlyDifferent->setToolTip(tr("Leaves out what all of them say"));
    m_onlyDifferent->setChecked(true);
    m_table->setObjectName(u"planTable"_s);
    m_table->setAccessibleName(tr("Fields of the plans"));
    m_table->setHorizontalHeaderLabels(titles);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    for (const int column : {kSignColumn, kFieldColumn})
        m_table->horizontalHeader()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setTabKeyNavigation(false);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setText(tr("Close"));
    buttons->button(QDialogButtonBox::Close)->setToolTip(tr("Close this view (Esc)"));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_onlyDifferent, &QCheckBox::toggled, this, &ComparePlansDialog::fill);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_summary);
    layout->addWidget(m_onlyDifferent);
    layout->addWidget(m_table, 1);
    layout->addWidget(buttons);
    fill();
}

QString ComparePlansDialog::shown(const PlanLine &line, qsizetype column) const
{
    const QString value = line.values[column];
    if (value.isNull())
        return u"–"_s; // this plan has no such stage
    if (line.path.endsWith(u".set"_s)) {
        const QString name = m_setNames.value(FrozenSetId(value.toLongLong()));
        return name.isEmpty() ? value : u"%1 · %2"_s.arg(value, name);
    }
    return value.isEmpty() ? tr("(none)") : value;
}

void ComparePlansDialog::fill()
{
    const auto different =
        std::count_if(m_lines.begin(), m_lines.end(), [](const PlanLine &l) { return l.differs; });
    m_summary->setText(different == 0 ? tr("The plans are the same.")
                                      : tr("The plans differ in %n field(s).", nullptr,
                                           static_cast<int>(different)));
    m_table->setRowCount(0);
    QFont bold = font();
    bold.setBold(true);
    for (const PlanLine &line : m_lines) {
        if (m_onlyDifferent->isChecked() && !line.differs)
            continue;
        const int row = m_table->rowCount();
        m_table->insertRow(row);
        QStringList texts{line.differs ? u"≠"_s : QString(), line.path};
        for (qsizetype k = 0; k < line.values.size(); ++k)
            texts.append(shown(line, k));
        for (int column = 0; column < m_table->columnCount(); ++column) {
            auto *item = new QTableWidgetItem(texts[column]);
            item->setToolTip(texts[column]);
            if (line.differs)
                item->setFont(bold);
            m_table->setItem(row, column, item);
        }
    }
}

} // namespace lesiondesk
