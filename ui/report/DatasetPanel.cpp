// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/DatasetPanel.h"

#include "ui/report/ReportTableView.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

enum Kind { ByModality = 0, Totals = 1 };

} // namespace

DatasetPanel::DatasetPanel(QWidget *parent)
    : QWidget(parent), m_dataset(new QComboBox(this)), m_kind(new QComboBox(this)),
      m_notes(new QLabel(this)), m_table(new ReportTableView(u"datasetTable"_s, this))
{
    m_dataset->setObjectName(u"datasetChoice"_s);
    m_dataset->setToolTip(tr("The dataset whose images are counted"));
    m_kind->setObjectName(u"datasetKind"_s);
    m_kind->setToolTip(tr("Count by modality, or all images of a diagnosis together"));
    m_kind->addItem(tr("by modality"), ByModality);
    m_kind->addItem(tr("totals only"), Totals);
    m_notes->setObjectName(u"datasetNotes"_s);
    auto *label = new QLabel(tr("D&ataset"), this);
    label->setBuddy(m_dataset);
    auto *top = new QHBoxLayout;
    top->addWidget(label);
    top->addWidget(m_dataset);
    top->addWidget(m_kind);
    top->addWidget(m_notes, 1);
    auto *column = new QVBoxLayout(this);
    column->addLayout(top);
    column->addWidget(m_table, 1);
    connect(m_dataset, &QComboBox::currentIndexChanged, this, &DatasetPanel::showDataset);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &DatasetPanel::showDataset);
}

void DatasetPanel::setRecords(std::vector<DatasetRecord> records)
{
    const QVariant before = m_dataset->currentData();
    {
        const QSignalBlocker quiet(m_dataset);
        m_records = std::move(records);
        m_dataset->clear();
        for (const DatasetRecord &one : m_records)
            m_dataset->addItem(one.dataset.name, one.dataset.id.value);
        if (const int place = m_dataset->findData(before); place >= 0)
            m_dataset->setCurrentIndex(place);
    }
    showDataset();
}

void DatasetPanel::showMessage(const QString &message)
{
    m_notes->setText(message);
}

void DatasetPanel::showDataset()
{
    const auto shown = tables();
    m_dataset->setEnabled(!shown.empty());
    m_kind->setEnabled(!shown.empty());
    m_table->setTable(shown.empty() ? ReportTable() : shown.front());
    if (shown.empty())
        m_notes->setText(tr("No dataset yet: import one, then its images are counted here."));
    else if (shown.front().isArtificial())
        m_notes->setText(tr("Artificial images: drawn by the program, no patients, no findings."));
    else
        m_notes->clear();
}

std::vector<ReportTable> DatasetPanel::tables() const
{
    const int place = m_dataset->currentIndex();
    if (place < 0)
        return {};
    const DatasetRecord &record = m_records[static_cast<size_t>(place)];
    return {m_kind->currentData().toInt() == Totals ? classTotalsTable(record)
                                                    : modalityTable(record)};
}

} // namespace lesiondesk
