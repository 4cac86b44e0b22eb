// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/ClassFiguresPanel.h"

#include "core/report/StudyTables.h"
#include "ui/plots/ConfusionMatrixView.h"
#include "ui/report/ReportTableView.h"
#include "ui/report/ReportWords.h"
#include "ui/widgets/RememberSplitter.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSplitter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

ClassFiguresPanel::ClassFiguresPanel(QWidget *parent)
    : QWidget(parent), m_run(new QComboBox(this)), m_figures(new QLabel(this)),
      m_table(new ReportTableView(u"classTable"_s, this)), m_matrix(new ConfusionMatrixView(this))
{
    m_run->setObjectName(u"classRun"_s);
    m_run->setToolTip(tr("The run whose classes are shown"));
    m_figures->setObjectName(u"classFigures"_s);
    auto *label = new QLabel(tr("&Run"), this);
    label->setBuddy(m_run);
    auto *top = new QHBoxLayout;
    top->addWidget(label);
    top->addWidget(m_run);
    top->addWidget(m_figures, 1);
    auto *splitter = new QSplitter(this);
    splitter->setObjectName(u"classSplitter"_s);
    splitter->addWidget(m_table);
    splitter->addWidget(m_matrix);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 1);
    splitter->setChildrenCollapsible(false);
    splitter->setSizes({490, 410});
    rememberSplitter(splitter, u"tables/classSplitter"_s);
    auto *column = new QVBoxLayout(this);
    column->addLayout(top);
    column->addWidget(splitter, 1);
    connect(m_run, &QComboBox::currentIndexChanged, this, &ClassFiguresPanel::showRun);
}

void ClassFiguresPanel::setRecords(const std::vector<RunRecord> &records)
{
    const QVariant before = m_run->currentData();
    {
        const QSignalBlocker quiet(m_run);
        m_records = records;
        m_run->clear();
        for (const RunRecord &one : m_records)
            m_run->addItem(runWords(one), one.run.id.value);
        if (const int place = m_run->findData(before); place >= 0)
            m_run->setCurrentIndex(place);
    }
    showRun();
}

const RunRecord *ClassFiguresPanel::record() const
{
    const int place = m_run->currentIndex();
    return place < 0 ? nullptr : &m_records[static_cast<size_t>(place)];
}

void ClassFiguresPanel::showRun()
{
    const RunRecord *shown = record();
    m_run->setEnabled(shown);
    m_matrix->setVisible(shown && shown->test.metrics.n > 0);
    if (!shown) {
        m_figures->clear();
        m_table->setTable({});
        return;
    }
    m_figures->setText(figuresWords(*shown));
    m_table->setTable(classFiguresTable(*shown));
    QStringList keys;
    QStringList names;
    for (const EvalClass &one : shown->classes) {
        keys.append(one.key);
        names.append(one.name);
    }
    if (m_matrix->isVisibleTo(this))
        m_matrix->setMatrix(shown->test.metrics.confusion, keys, names);
}

std::vector<ReportTable> ClassFiguresPanel::tables() const
{
    const RunRecord *shown = record();
    return shown ? std::vector<ReportTable>{classFiguresTable(*shown), confusionTable(*shown)}
                 : std::vector<ReportTable>();
}

} // namespace lesiondesk
