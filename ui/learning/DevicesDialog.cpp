// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/learning/DevicesDialog.h"

#include "ui/learning/MachineSettings.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>
#include <QTableWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

enum Column { Key, Name, Memory, Free, Note, Columns };

QLabel *textLabel(const QString &name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setWordWrap(true);
    return label;
}

QString sizeText(qint64 bytes, qint64 unknown)
{
    return bytes == unknown
               ? u"–"_s
               : QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeTraditionalFormat);
}

} // namespace

DevicesDialog::DevicesDialog(QWidget *parent, Describe describe)
    : QDialog(parent), m_describe(std::move(describe)),
      m_versions(textLabel(u"deviceVersions"_s, this)), m_table(new QTableWidget(0, Columns, this)),
      m_note(textLabel(u"deviceNote"_s, this)), m_progress(new QProgressBar(this)),
      m_cache(new QSpinBox(this))
{
    if (!m_describe)
        m_describe = [] { return describeDevices(); };
    setObjectName(u"devicesDialog"_s);
    setWindowTitle(tr("Devices"));
    resize(860, 320);
    m_table->setObjectName(u"devicesTable"_s);
    m_table->setAccessibleName(tr("Devices of this computer"));
    m_table->setHorizontalHeaderLabels(
        {tr("In a plan"), tr("Name"), tr("Memory"), tr("Free"), tr("Used or not, and why")});
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(Note, QHeaderView::Stretch);
    m_progress->setObjectName(u"devicesProgress"_s);
    m_progress->setRange(0, 0);
    m_cache->setObjectName(u"cacheMebibytes"_s);
    m_cache->setRange(kLeastCacheMebibytes, 1 << 20);
    m_cache->setSingleStep(256);
    m_cache->setSuffix(tr(" MiB"));
    m_cache->setGroupSeparatorShown(true);
    m_cache->setToolTip(tr("What a run may keep of its pictures from one epoch to the next: with "
                           "less it is slower. For runs that start or go on from now on."));
    m_cache->setValue(static_cast<int>(storedCacheBytes() >> 20));
    connect(m_cache, &QSpinBox::valueChanged, this,
            [](int mebibytes) { storeCacheBytes(qint64{mebibytes} << 20); });
    buildLayout();
    read();
}

void DevicesDialog::openOver(QWidget *parent)
{
    auto *dialog = new DevicesDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void DevicesDialog::buildLayout()
{
    auto *buttons = new QDialogButtonBox(this);
    auto *again = buttons->addButton(tr("&Look again"), QDialogButtonBox::ActionRole);
    again->setObjectName(u"readDevices"_s);
    again->setToolTip(tr("Reads devices and free memory anew"));
    again->setAutoDefault(false);
    auto *close = buttons->addButton(tr("C&lose"), QDialogButtonBox::RejectRole);
    close->setObjectName(u"closeDevices"_s);
    close->setToolTip(tr("Back to the page (Esc)"));
    connect(again, &QPushButton::clicked, this, &DevicesDialog::read);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_versions);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_note);
    layout->addWidget(m_progress);
    auto *label = new QLabel(tr("&Memory for decoded pictures"), this);
    label->setBuddy(m_cache);
    auto *cache = new QHBoxLayout;
    cache->addWidget(label);
    cache->addWidget(m_cache);
    cache->addStretch();
    layout->addLayout(cache);
    layout->addWidget(buttons);
}

void DevicesDialog::read()
{
    m_progress->show();
    m_task.start([describe = m_describe](Feedback &) { return describe(); },
                 [this](const DeviceReport &report) { showReport(report); });
}

void DevicesDialog::showReport(const DeviceReport &report)
{
    m_progress->hide();
    m_versions->setText(
        report.driver.isEmpty()
            ? tr("LibTorch %1. No NVIDIA driver.").arg(report.libTorch)
            : tr("LibTorch %1. NVIDIA driver %2.").arg(report.libTorch, report.driver));
    m_table->setRowCount(static_cast<int>(report.lines.size()));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const DeviceLine &line = report.lines[static_cast<size_t>(row)];
        const QStringList texts{line.key.isEmpty() ? u"–"_s : line.key, line.name,
                                sizeText(line.memoryBytes, 0), sizeText(line.freeBytes, -1),
                                line.note};
        for (int column = 0; column < Columns; ++column) {
            auto *item = new QTableWidgetItem(texts[column]);
            item->setToolTip(texts[column]);
            QFont font = item->font();
            font.setBold(line.isAuto);
            item->setFont(font);
            if (column == Memory || column == Free)
                item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            m_table->setItem(row, column, item);
        }
    }
    m_table->selectRow(0);
    m_note->setText(report.note);
    m_note->setVisible(!report.note.isEmpty());
}

} // namespace lesiondesk
