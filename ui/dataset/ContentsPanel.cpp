// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dataset/ContentsPanel.h"

#include "ui/dataset/CellTable.h"
#include "ui/dataset/ClassTableModel.h"
#include "ui/dataset/ModalityBars.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

QPixmap swatch(Modality modality)
{
    QPixmap pixmap(14, 14);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.fillRect(pixmap.rect(), ModalityBars::brushOf(modality));
    return pixmap;
}

} // namespace

ContentsPanel::ContentsPanel(QWidget *parent)
    : QWidget(parent), m_model(new ClassTableModel(this)), m_table(new CellTable(this)),
      m_labels(new QComboBox(this)), m_title(new QLabel(this))
{
    m_table->setObjectName(u"classTable"_s);
    m_table->setAccessibleName(tr("Images by class and modality"));
    m_table->setModel(m_model);
    m_table->setItemDelegateForColumn(ClassTableModel::kBarColumn, new ModalityBars(m_table));
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(ClassTableModel::kBarColumn,
                                                      QHeaderView::Stretch);
    m_title->setObjectName(u"datasetTitle"_s);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    m_labels->setObjectName(u"contentsLabels"_s);
    m_labels->addItem(tr("labels as recorded"));
    m_labels->addItem(tr("labels as validated"));
    m_labels->setToolTip(tr("Count with the labels that came with the data, or with those that "
                            "closed review rounds have validated"));

    auto *top = new QHBoxLayout;
    top->addWidget(m_title, 1);
    top->addWidget(m_labels);
    auto *legend = new QHBoxLayout;
    for (const Modality modality : kModalities) {
        auto *mark = new QLabel(this);
        mark->setPixmap(swatch(modality));
        legend->addWidget(mark);
        legend->addWidget(new QLabel(modalityName(modality), this));
        legend->addSpacing(8);
    }
    legend->addStretch();
    legend->addWidget(
        new QLabel(tr("Click a number, a header or a bar, or press Enter: its images open"), this));
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(top);
    layout->addWidget(m_table, 1);
    layout->addLayout(legend);

    connect(m_labels, &QComboBox::currentIndexChanged, this, &ContentsPanel::showTable);
    connect(m_table, &CellTable::cellOpened, this, &ContentsPanel::openCell);
    connect(m_table->horizontalHeader(), &QHeaderView::sectionClicked, this, [this](int section) {
        if (m_contents)
            Q_EMIT imagesOpened(m_model->images(-1, section));
    });
}

void ContentsPanel::setContents(std::optional<DatasetContents> contents)
{
    m_contents = std::move(contents);
    showTable();
}

void ContentsPanel::showTable()
{
    const QModelIndex before = m_table->currentIndex();
    const int row = before.row();
    const int column = before.column();
    if (!m_contents) {
        m_model->setTable({}, {});
        m_title->clear();
        return;
    }
    m_model->setTable(m_labels->currentIndex() == 1 ? m_contents->validated : m_contents->recorded,
                      m_contents->dataset.name);
    QString title =
        tr("%1: %n image(s)", nullptr, m_contents->dataset.images).arg(m_contents->dataset.name);
    if (m_contents->dataset.artificial)
        title += u" - "_s + tr("artificial, drawn by the program");
    m_title->setText(title);
    m_table->setCurrentIndex(m_model->index(qMax(0, row), qMax(1, column)));
}

void ContentsPanel::openCell(const QModelIndex &index, int x)
{
    if (!m_contents)
        return;
    int column = index.column();
    const bool isClass = index.row() < static_cast<int>(m_model->table().rows().size());
    if (column == ClassTableModel::kBarColumn && x >= 0 && isClass) {
        const int part =
            ModalityBars::partAt(m_model->table(), index.row(), m_table->visualRect(index), x);
        if (part != ClassTable::kAll)
            column = part + 1;
    }
    Q_EMIT imagesOpened(m_model->images(index.row(), column));
}

} // namespace lesiondesk
