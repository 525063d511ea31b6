// SPDX-License-Identifier: Apache-2.0
#include "ui/window_memory.h"

#include "core/intake/settings_file.h"

#include <QSettings>
#include <QSplitter>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace clinic::ui {

namespace {
constexpr auto geometryKey = "window/geometry"_L1;
constexpr auto splitterKey = "window/splitter"_L1;
constexpr auto setUpOfferedKey = "window/set_up_offered"_L1;
constexpr auto listHiddenKey = "window/list_hidden"_L1;
} // namespace

/// A pipe or a device in its place would be waited for without end.
WindowMemory::WindowMemory(const QString &file) : m_file(isUsableSettingsFile(file) ? file : QString()) {}

bool WindowMemory::restore(QWidget &window, QSplitter &splitter) const
{
    if (m_file.isEmpty())
        return false;
    const QSettings settings(m_file, QSettings::IniFormat);
    const bool isPlaced = window.restoreGeometry(settings.value(geometryKey).toByteArray());
    const bool isDivided = splitter.restoreState(settings.value(splitterKey).toByteArray());
    return isPlaced && isDivided;
}

bool WindowMemory::isListHidden() const
{
    return !m_file.isEmpty() && QSettings(m_file, QSettings::IniFormat).value(listHiddenKey).toBool();
}

void WindowMemory::keepListHidden(bool hidden) const
{
    if (!m_file.isEmpty())
        QSettings(m_file, QSettings::IniFormat).setValue(listHiddenKey, hidden);
}

bool WindowMemory::isSetUpOffered() const
{
    return !m_file.isEmpty() && QSettings(m_file, QSettings::IniFormat).value(setUpOfferedKey).toBool();
}

void WindowMemory::keepSetUpOffered() const
{
    if (!m_file.isEmpty())
        QSettings(m_file, QSettings::IniFormat).setValue(setUpOfferedKey, true);
}

void WindowMemory::keep(const QWidget &window, const QSplitter &splitter) const
{
    if (m_file.isEmpty())
        return;
    QSettings settings(m_file, QSettings::IniFormat);
    settings.setValue(geometryKey, window.saveGeometry());
    settings.setValue(splitterKey, splitter.saveState());
}

} // namespace clinic::ui
